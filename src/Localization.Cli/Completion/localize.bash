# Completion of localize for Bash. Load it with: source <(localize completion bash)
_localize() {
    local first=${COMP_WORDS[0]} word=${COMP_WORDS[COMP_CWORD]} offered
    mapfile -t offered < <("$first" "[suggest:$((COMP_POINT - ${#first} - 1))]" "${COMP_LINE:${#first}+1}" 2> /dev/null)
    mapfile -t COMPREPLY < <(compgen -W "$(printf '%s\n' "${offered[@]##/*}")" -- "$word")
}
# Without a suggestion, Bash completes file names.
complete -o bashdefault -o default -F _localize localize
