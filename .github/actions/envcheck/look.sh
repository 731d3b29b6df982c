#!/usr/bin/env bash
# One look at the machine, told as a JSON report, as annotations with the step's summary, and as SARIF.
#
# In the environment: ENVCHECK (the command), ENVCHECK_PYTHON, ENVCHECK_PROFILE, ENVCHECK_MODE,
# ENVCHECK_FAIL_ON, ENVCHECK_SARIF, and of GitHub's RUNNER_TEMP, GITHUB_OUTPUT, GITHUB_STEP_SUMMARY.
# The exit code is envcheck's: 0 well, 1 findings, 2 it could not look.
set -uo pipefail

python=$(command -v "$ENVCHECK_PYTHON") || {
    echo "::error title=envcheck::There is no Python \`$ENVCHECK_PYTHON\` on this runner; name one in \`python:\`."
    exit 2
}
report=$RUNNER_TEMP/envcheck.json
rm -f "$report"
"$ENVCHECK" --python "$python" "--$ENVCHECK_MODE" --profile "$ENVCHECK_PROFILE" \
    --fail-on "$ENVCHECK_FAIL_ON" --json --output "$report"
code=$?
if [ ! -s "$report" ]; then
    echo "::error title=envcheck::It could not look at this machine; its own words stand above."
    exit 2
fi
echo "report=$report" >> "$GITHUB_OUTPUT"

# Told again from the report: the machine is looked at once.
again() { "$ENVCHECK" diagnose "$report" --profile "$ENVCHECK_PROFILE" --fail-on never "$@"; }
again --format github
[ -z "$ENVCHECK_SARIF" ] || again --format sarif --output "$ENVCHECK_SARIF"
exit "$code"
