# Completion of localize for fish. Load it with: localize completion fish | source
function __localize_offered
    set -l line (commandline --cut-at-cursor | string replace --regex '^\s*\S+\s?' '')
    localize "[suggest:"(string length -- "$line")"]" "$line" 2> /dev/null | string match --invert '/*'
end
complete --command localize --arguments '(__localize_offered)'
