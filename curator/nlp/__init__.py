"""What the machine thinks: the pipeline, claim rules and the worker loop. The only home of spaCy."""
