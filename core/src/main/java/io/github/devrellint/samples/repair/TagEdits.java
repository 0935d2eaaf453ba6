package io.github.devrellint.samples.repair;

import io.github.devrellint.document.Edit;
import io.github.devrellint.document.Span;
import io.github.devrellint.rule.Fix;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tags of markup that do not match. */
final class TagEdits {

    private static final Pattern TAG =
            Pattern.compile("<(?<end>/?)(?<name>[A-Za-z][\\w.:-]*+)[^<>]{0,500}?(?<empty>/?)>");

    private TagEdits() {}

    static Stream<Fix> edits(Place place) {
        int at = place.fault.span().start();
        if (at >= place.code.length() || place.code.indexOf("</") < 0) {
            return Stream.empty();
        }
        boolean atTag = place.code.startsWith("</", at);
        Deque<String> open = open(place.code.substring(0, atTag ? at : place.code.length()));
        if (open.isEmpty()) {
            return atTag ? Stream.of(removed(place, at)) : Stream.empty();
        }
        String wanted = "</" + open.peek() + ">";
        if (!atTag) {
            return open.size() > 1
                    ? Stream.empty()
                    : Stream.of(Changes.insert(place, place.end(), "\n" + wanted));
        }
        Span tag = tag(place, at);
        return Stream.of(
                new Fix(
                        "write %s instead of %s"
                                .formatted(
                                        Changes.quoted(wanted),
                                        Changes.quoted(
                                                place.code.substring(tag.start(), tag.end()))),
                        false,
                        List.of(new Edit(tag, wanted))),
                Changes.insert(place, at, wanted),
                removed(place, at));
    }

    private static Fix removed(Place place, int at) {
        Span tag = tag(place, at);
        return Changes.remove(place, tag.start(), tag.end());
    }

    private static Span tag(Place place, int at) {
        int end = place.code.indexOf('>', at);
        return new Span(at, end < 0 ? place.code.length() : end + 1);
    }

    private static Deque<String> open(String code) {
        Deque<String> open = new ArrayDeque<>();
        Matcher tag = TAG.matcher(code);
        while (tag.find()) {
            if (!tag.group("empty").isEmpty()) {
                continue;
            }
            if (tag.group("end").isEmpty()) {
                open.push(tag.group("name"));
            } else if (!open.isEmpty() && open.peek().equals(tag.group("name"))) {
                open.pop();
            }
        }
        return open;
    }
}
