<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ActWords</name>
    <message numerus="yes">
        <source>confirmed %n settled names together in “%4”</source>
        <translation>
            <numerusform>confirmed %n settled name in “%4”</numerusform>
            <numerusform>confirmed %n settled names together in “%4”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>repeated the decision on “%1” in %n places</source>
        <translation>
            <numerusform>repeated the decision on “%1” in %n place</numerusform>
            <numerusform>repeated the decision on “%1” in %n places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>took %n articles out of their stories</source>
        <translation>
            <numerusform>took %n article out of its story</numerusform>
            <numerusform>took %n articles out of their stories</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>filed %n articles under the story “%9”</source>
        <translation>
            <numerusform>filed %n article under the story “%9”</numerusform>
            <numerusform>filed %n articles under the story “%9”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>changed the tags of %n articles: %9</source>
        <translation>
            <numerusform>changed the tags of %n article: %9</numerusform>
            <numerusform>changed the tags of %n articles: %9</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>rejected %n marks together in “%4”</source>
        <translation>
            <numerusform>rejected %n mark in “%4”</numerusform>
            <numerusform>rejected %n marks together in “%4”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>is unsure of %n marks together in “%4”</source>
        <translation>
            <numerusform>is unsure of %n mark in “%4”</numerusform>
            <numerusform>is unsure of %n marks together in “%4”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>confirmed %n marks together in “%4”</source>
        <translation>
            <numerusform>confirmed %n mark in “%4”</numerusform>
            <numerusform>confirmed %n marks together in “%4”</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AgainBox</name>
    <message numerus="yes">
        <source>All %n ticked</source>
        <translation>
            <numerusform>All %n ticked</numerusform>
            <numerusform>All %n ticked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ArrivalReport</name>
    <message numerus="yes">
        <source>Take the %n in again</source>
        <translation>
            <numerusform>Take the %n in again</numerusform>
            <numerusform>Take the %n in again</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ArrivingRoom</name>
    <message numerus="yes">
        <source>Drop to look at %n files or folders</source>
        <translation>
            <numerusform>Drop to look at %n file or folder</numerusform>
            <numerusform>Drop to look at %n files or folders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BringingWords</name>
    <message numerus="yes">
        <source>%n articles new</source>
        <translation>
            <numerusform>%n article new</numerusform>
            <numerusform>%n articles new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n articles added to</source>
        <translation>
            <numerusform>%n article added to</numerusform>
            <numerusform>%n articles added to</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n articles as they were</source>
        <translation>
            <numerusform>%n article as it was</numerusform>
            <numerusform>%n articles as they were</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n articles refused</source>
        <translation>
            <numerusform>%n article refused</numerusform>
            <numerusform>%n articles refused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decisions</source>
        <translation>
            <numerusform>%n decision</numerusform>
            <numerusform>%n decisions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n suggestions to be decided</source>
        <translation>
            <numerusform>%n suggestion to be decided</numerusform>
            <numerusform>%n suggestions to be decided</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n already there</source>
        <translation>
            <numerusform>%n already there</numerusform>
            <numerusform>%n already there</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in conflict with what is here</source>
        <translation>
            <numerusform>%n in conflict with what is here</numerusform>
            <numerusform>%n in conflict with what is here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Looking… %n articles</source>
        <translation>
            <numerusform>Looking… %n article</numerusform>
            <numerusform>Looking… %n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BulkBox</name>
    <message numerus="yes">
        <source>Confirm %n</source>
        <translation>
            <numerusform>Confirm %n</numerusform>
            <numerusform>Confirm %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reject %n</source>
        <translation>
            <numerusform>Reject %n</numerusform>
            <numerusform>Reject %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Unsure about %n</source>
        <translation>
            <numerusform>Unsure about %n</numerusform>
            <numerusform>Unsure about %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Carrying</name>
    <message numerus="yes">
        <source>%n articles exported and verified: %1</source>
        <translation>
            <numerusform>%n article exported and verified: %1</numerusform>
            <numerusform>%n articles exported and verified: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries not written whole, see export.json</source>
        <translation>
            <numerusform>%n entry not written whole, see export.json</numerusform>
            <numerusform>%n entries not written whole, see export.json</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Counted</name>
    <message numerus="yes">
        <source>%n words</source>
        <translation>
            <numerusform>%n word</numerusform>
            <numerusform>%n words</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>≈ %n words</source>
        <translation>
            <numerusform>≈ %n word</numerusform>
            <numerusform>≈ %n words</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decided</source>
        <translation>
            <numerusform>%n decided</numerusform>
            <numerusform>%n decided</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message numerus="yes">
        <source>%Ln decisions</source>
        <translation>
            <numerusform>%Ln decision</numerusform>
            <numerusform>%Ln decisions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln articles finished</source>
        <translation>
            <numerusform>%Ln article finished</numerusform>
            <numerusform>%Ln articles finished</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Work is the time between two acts; pauses of over %n minutes are left out.</source>
        <translation>
            <numerusform>Work is the time between two acts; pauses of over %n minute are left out.</numerusform>
            <numerusform>Work is the time between two acts; pauses of over %n minutes are left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilingRoom</name>
    <message numerus="yes">
        <source>%n articles</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tags of %n articles changed; Ctrl+Z takes it back.</source>
        <translation>
            <numerusform>Tags of %n article changed; Ctrl+Z takes it back.</numerusform>
            <numerusform>Tags of %n articles changed; Ctrl+Z takes it back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The story of %n articles changed; Ctrl+Z takes it back.</source>
        <translation>
            <numerusform>The story of %n article changed; Ctrl+Z takes it back.</numerusform>
            <numerusform>The story of %n articles changed; Ctrl+Z takes it back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindRoom</name>
    <message numerus="yes">
        <source>%1 of %n</source>
        <translation>
            <numerusform>%1 of %n</numerusform>
            <numerusform>%1 of %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hits</source>
        <translation>
            <numerusform>%n hit</numerusform>
            <numerusform>%n hits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Finishing</name>
    <message numerus="yes">
        <source>%n still open</source>
        <translation>
            <numerusform>%n still open</numerusform>
            <numerusform>%n still open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HouseWords</name>
    <message numerus="yes">
        <source>%n× here</source>
        <translation>
            <numerusform>%n× here</numerusform>
            <numerusform>%n× here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rules</source>
        <translation>
            <numerusform>%n rule</numerusform>
            <numerusform>%n rules</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n at work in this article</source>
        <translation>
            <numerusform>%n at work in this article</numerusform>
            <numerusform>%n at work in this article</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rules came in</source>
        <translation>
            <numerusform>%n rule came in</numerusform>
            <numerusform>%n rules came in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were here already</source>
        <translation>
            <numerusform>%n was here already</numerusform>
            <numerusform>%n were here already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n did not</source>
        <translation>
            <numerusform>%n did not</numerusform>
            <numerusform>%n did not</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n imported rules taken back</source>
        <translation>
            <numerusform>%n imported rule taken back</numerusform>
            <numerusform>%n imported rules taken back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in the place of %n rules that said otherwise</source>
        <translation>
            <numerusform>in the place of %n rule that said otherwise</numerusform>
            <numerusform>in the place of %n rules that said otherwise</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message numerus="yes">
        <source>%n wait for a decision.</source>
        <translation>
            <numerusform>%n waits for a decision.</numerusform>
            <numerusform>%n wait for a decision.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Looking for names and claims… %n so far</source>
        <translation>
            <numerusform>Looking for names and claims… %n so far</numerusform>
            <numerusform>Looking for names and claims… %n so far</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JournalRoom</name>
    <message numerus="yes">
        <source>%Ln acts</source>
        <translation>
            <numerusform>%Ln act</numerusform>
            <numerusform>%Ln acts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln acts written</source>
        <translation>
            <numerusform>%Ln act written</numerusform>
            <numerusform>%Ln acts written</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeavingWords</name>
    <message numerus="yes">
        <source>%n articles</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PreviewBox</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What was left out: %n passages</source>
        <translation>
            <numerusform>What was left out: %n passage</numerusform>
            <numerusform>What was left out: %n passages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RulesDialog</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SearchWords</name>
    <message numerus="yes">
        <source>more than %n articles</source>
        <translation>
            <numerusform>more than %n article</numerusform>
            <numerusform>more than %n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n articles</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>more than %n hits</source>
        <translation>
            <numerusform>more than %n hit</numerusform>
            <numerusform>more than %n hits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hits</source>
        <translation>
            <numerusform>%n hit</numerusform>
            <numerusform>%n hits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n articles are indexed so far</source>
        <translation>
            <numerusform>%1 of %n article is indexed so far</numerusform>
            <numerusform>%1 of %n articles are indexed so far</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sifting</name>
    <message numerus="yes">
        <source>%n articles</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Speaking</name>
    <message numerus="yes">
        <source>%n marks changed</source>
        <translation>
            <numerusform>%n mark changed</numerusform>
            <numerusform>%n marks changed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatisticsRoom</name>
    <message numerus="yes">
        <source>%n charts written</source>
        <translation>
            <numerusform>%n chart written</numerusform>
            <numerusform>%n charts written</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message numerus="yes">
        <source>%n decisions/min</source>
        <translation>
            <numerusform>%n decision/min</numerusform>
            <numerusform>%n decisions/min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n min left</source>
        <translation>
            <numerusform>about %n min left</numerusform>
            <numerusform>about %n min left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n decided</source>
        <translation>
            <numerusform>%1 of %n decided</numerusform>
            <numerusform>%1 of %n decided</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StepBar</name>
    <message numerus="yes">
        <source>%1 of %n places</source>
        <translation>
            <numerusform>%1 of %n place</numerusform>
            <numerusform>%1 of %n places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stop, %n taken</source>
        <translation>
            <numerusform>Stop, %n taken</numerusform>
            <numerusform>Stop, %n taken</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TableWords</name>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n here already</source>
        <translation>
            <numerusform>%n here already</numerusform>
            <numerusform>%n here already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cannot be opened</source>
        <translation>
            <numerusform>%n cannot be opened</numerusform>
            <numerusform>%n cannot be opened</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of other kinds</source>
        <translation>
            <numerusform>%n of another kind</numerusform>
            <numerusform>%n of other kinds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n articles</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n found</numerusform>
            <numerusform>%n found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n files read</source>
        <translation>
            <numerusform>%1 of %n file read</numerusform>
            <numerusform>%1 of %n files read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hidden files and parts of saved pages are left out.</source>
        <translation>
            <numerusform>%n hidden file or part of a saved page is left out.</numerusform>
            <numerusform>%n hidden files and parts of saved pages are left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files, by their names</source>
        <translation>
            <numerusform>%n file, by its name</numerusform>
            <numerusform>%n files, by their names</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files: what they are is told by their content</source>
        <translation>
            <numerusform>%n file: what it is is told by its content</numerusform>
            <numerusform>%n files: what they are is told by their content</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TagBox</name>
    <message numerus="yes">
        <source>on %n articles</source>
        <translation>
            <numerusform>on %n article</numerusform>
            <numerusform>on %n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ThresholdRow</name>
    <message numerus="yes">
        <source>%n hidden · hide</source>
        <translation>
            <numerusform>%n hidden · hide</numerusform>
            <numerusform>%n hidden · hide</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hidden · show</source>
        <translation>
            <numerusform>%n hidden · show</numerusform>
            <numerusform>%n hidden · show</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrainingPanel</name>
    <message numerus="yes">
        <source>%n decided articles</source>
        <translation>
            <numerusform>%n decided article</numerusform>
            <numerusform>%n decided articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n teach</source>
        <translation>
            <numerusform>%n teaches</numerusform>
            <numerusform>%n teach</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are held back to measure old and new</source>
        <translation>
            <numerusform>%n is held back to measure old and new</numerusform>
            <numerusform>%n are held back to measure old and new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>General check, %n names in sentences of Curator&apos;s own: F %1 → %2.</source>
        <translation>
            <numerusform>General check, %n name in sentences of Curator&apos;s own: F %1 → %2.</numerusform>
            <numerusform>General check, %n names in sentences of Curator&apos;s own: F %1 → %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n minutes left</source>
        <translation>
            <numerusform>about %n minute left</numerusform>
            <numerusform>about %n minutes left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VersionList</name>
    <message numerus="yes">
        <source>from %n articles</source>
        <translation>
            <numerusform>from %n article</numerusform>
            <numerusform>from %n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message numerus="yes">
        <source>%n confirmed</source>
        <translation>
            <numerusform>%n confirmed</numerusform>
            <numerusform>%n confirmed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n relabelled</source>
        <translation>
            <numerusform>%n relabelled</numerusform>
            <numerusform>%n relabelled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n added</source>
        <translation>
            <numerusform>%n added</numerusform>
            <numerusform>%n added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rejected</source>
        <translation>
            <numerusform>%n rejected</numerusform>
            <numerusform>%n rejected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n places in this article</source>
        <translation>
            <numerusform>%n place in this article</numerusform>
            <numerusform>%n places in this article</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n articles</source>
        <translation>
            <numerusform>in %n article</numerusform>
            <numerusform>in %n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n places</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n listed, all ticked</source>
        <translation>
            <numerusform>%n listed, ticked</numerusform>
            <numerusform>%n listed, all ticked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n listed</source>
        <translation>
            <numerusform>%n listed</numerusform>
            <numerusform>%n listed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ticked</source>
        <translation>
            <numerusform>%n ticked</numerusform>
            <numerusform>%n ticked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1”: %n more here</source>
        <translation>
            <numerusform>“%1”: %n more here</numerusform>
            <numerusform>“%1”: %n more here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decided</source>
        <translation>
            <numerusform>%n decided</numerusform>
            <numerusform>%n decided</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n articles opened</source>
        <translation>
            <numerusform>%n article opened</numerusform>
            <numerusform>%n articles opened</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n articles came in from the watched folder</source>
        <translation>
            <numerusform>%n article came in from the watched folder</numerusform>
            <numerusform>%n articles came in from the watched folder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were here already</source>
        <translation>
            <numerusform>%n was here already</numerusform>
            <numerusform>%n were here already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not opened</source>
        <translation>
            <numerusform>%n not opened</numerusform>
            <numerusform>%n not opened</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n found</numerusform>
            <numerusform>%n found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Times</name>
    <message numerus="yes">
        <source>more than %n times</source>
        <translation>
            <numerusform>more than %n time</numerusform>
            <numerusform>more than %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n times</source>
        <translation>
            <numerusform>%n time</numerusform>
            <numerusform>%n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>refused %n times</source>
        <translation>
            <numerusform>refused %n time</numerusform>
            <numerusform>refused %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>linked so %n times in this workspace</source>
        <translation>
            <numerusform>linked so %n time in this workspace</numerusform>
            <numerusform>linked so %n times in this workspace</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>none fitted %n times in this workspace</source>
        <translation>
            <numerusform>none fitted %n time in this workspace</numerusform>
            <numerusform>none fitted %n times in this workspace</numerusform>
        </translation>
    </message>
</context>
</TS>
