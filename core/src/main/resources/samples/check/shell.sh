# Parses files and prints what does not parse; nothing of them is executed.
#
# Reads a request from each line of its input: folder, extension and number of files. Prints a line
# per fault: number of the file, line, column, message, all separated by tabs. Ends with "done".
while IFS=$'\t' read -r folder extension count; do
  for ((number = 0; number < count; number++)); do
    "$BASH" --noprofile --norc -O extglob -n "$folder/$number.$extension" 2>&1 </dev/null |
      while IFS= read -r text; do
        if [[ $text =~ :\ line\ ([0-9]+):\ (.*) ]]; then
          printf '%s\t%s\t1\t%s\n' "$number" "${BASH_REMATCH[1]}" "${BASH_REMATCH[2]}"
          break
        fi
      done
  done
  echo done
done
