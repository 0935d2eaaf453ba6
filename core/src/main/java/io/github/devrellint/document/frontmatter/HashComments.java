package io.github.devrellint.document.frontmatter;

import io.github.devrellint.document.Comment;
import io.github.devrellint.document.Span;
import java.util.ArrayList;
import java.util.List;

/** Finds {@code # comments} between the values of front matter. */
final class HashComments {

    private final String text;
    private final Span content;
    private final List<Span> values;

    /**
     * @param values the spans in which {@code #} does not start a comment, in order
     */
    HashComments(String text, Span content, List<Span> values) {
        this.text = text;
        this.content = content;
        this.values = values;
    }

    List<Comment> find() {
        List<Comment> comments = new ArrayList<>();
        int next = 0;
        int at = content.start();
        while (at < content.end()) {
            while (next < values.size() && values.get(next).end() <= at) {
                next++;
            }
            if (next < values.size() && values.get(next).contains(at)) {
                at = values.get(next).end();
            } else if (text.charAt(at) == '#' && opens(at)) {
                int end = lineEnd(at);
                comments.add(new Comment(text.substring(at + 1, end).strip(), new Span(at, end)));
                at = end;
            } else {
                at++;
            }
        }
        return List.copyOf(comments);
    }

    private boolean opens(int at) {
        return at == content.start() || Character.isWhitespace(text.charAt(at - 1));
    }

    private int lineEnd(int at) {
        int end = at;
        while (end < content.end() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return end;
    }
}
