#compdef localize
# Completion of localize for Zsh. Load it with: source <(localize completion zsh)
_localize() {
    local word=${words[CURRENT]} line="${(j: :)words[2,CURRENT]}"
    local -a offered
    offered=("${(@f)$("${words[1]}" "[suggest:${#line}]" "$line" 2> /dev/null)}")
    # Options are offered after a dash. Without a suggestion, file names are completed.
    if [[ $word == -* ]]; then offered=("${(@M)offered:#-*}"); else offered=("${(@)offered:#[-\/]*}"); fi
    offered=("${(@M)offered:#${(b)word}*}")
    if [[ -n ${offered[1]} ]]; then compadd -- "${offered[@]}"; else _files; fi
}
if [[ ${funcstack[1]} == _localize ]]; then _localize "$@"; else compdef _localize localize; fi
