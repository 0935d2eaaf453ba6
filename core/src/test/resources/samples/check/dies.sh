# A driver that gives up where it meets a certain word, and finds a fault in "bad".
while IFS=$'\t' read -r folder extension count; do
    for ((i = 0; i < count; i++)); do
        grep -q die "$folder/$i.$extension" && exit 3
        grep -q bad "$folder/$i.$extension" && printf '%s\t1\t1\tbad\n' "$i"
    done
    echo done
done
