# Completion of localize for Bash. Load it with: source <(localize completion bash)
_localize() {
    local first=${COMP_WORDS[0]} word=${COMP_WORDS[COMP_CWORD]} offered
    # Options are offered after a dash. Without a suggestion, Bash completes file names.
    offered=$("$first" "[suggest:$((COMP_POINT - ${#first} - 1))]" "${COMP_LINE:${#first}+1}" 2> /dev/null |
        if [[ $word == -* ]]; then grep -- '^-'; else grep -v '^[-/]'; fi)
    mapfile -t COMPREPLY < <(compgen -W "$offered" -- "$word")
}
complete -o bashdefault -o default -F _localize localize
