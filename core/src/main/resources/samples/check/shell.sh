# Parses files and prints what does not parse; nothing of them is executed.
#
# Arguments: folder, extension, number of files. Prints a line per fault: number of the file, line,
# column, message, separated by tabs. The last line is
# "done".
for ((number = 0; number < $3; number++)); do
  "$BASH" --noprofile --norc -O extglob -n "$1/$number.$2" 2>&1 </dev/null |
    while IFS= read -r text; do
      if [[ $text =~ :\ line\ ([0-9]+):\ (.*) ]]; then
        printf '%s\t%s\t1\t%s\n' "$number" "${BASH_REMATCH[1]}" "${BASH_REMATCH[2]}"
        break
      fi
    done
done
echo done
