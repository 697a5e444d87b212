# Thin on purpose: installer/bootstrap.py does the work, on Windows too (`python installer/bootstrap.py run`).
# PYTHON=… chooses the Python, ARGS=… goes on to the program or to pytest.
export PYTHON
HOST := $(shell for p in python3 python3.13 python3.12 python3.11 "$(PYTHON)"; do \
	"$$p" -c 'import sys; sys.exit(sys.version_info < (3, 7))' 2>/dev/null && echo "$$p" && break; done)
TASKS := run test check test-peers bench fuzz screenshots lock translations clean

.PHONY: $(TASKS)
$(TASKS):
	@$(if $(HOST),"$(HOST)" installer/bootstrap.py $@ $(ARGS),echo "Curator needs Python 3.11, 3.12 or 3.13, and found none." >&2; exit 1)
