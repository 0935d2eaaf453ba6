# Fails at once.
echo "no such library" >&2
exit 1
