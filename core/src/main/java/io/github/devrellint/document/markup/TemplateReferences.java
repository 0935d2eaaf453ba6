package io.github.devrellint.document.markup;

import io.github.devrellint.document.Image;
import io.github.devrellint.document.Link;
import io.github.devrellint.document.LinkForm;
import io.github.devrellint.document.LinkTarget;
import io.github.devrellint.document.MappedText;
import io.github.devrellint.document.Span;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the images and links in the arguments of a shortcode or a tag: <code>
 * {{&lt; figure src="x.png" &gt;}}</code>, <code>{% include image.html url="/x.png" %}</code>,
 * <code>{% asset_img x.png %}</code>. Only the template decides what an argument means, so only
 * arguments with unambiguous names or values are read.
 */
final class TemplateReferences {

    private static final Pattern HEAD = Pattern.compile("\\{[{%][<%]?-?\\s*([\\w./-]+)\\s*\\(?");
    private static final Pattern NAMED =
            Pattern.compile("([\\w-]+)\\s*=\\s*(?:\"([^\"\\n]*)\"|'([^'\\n]*)'|([^\\s\"'=>%}]+))");
    private static final Pattern WORD =
            Pattern.compile("\\s*(?:\"([^\"\\n]*)\"|'([^'\\n]*)'|([^\\s\"'=>%}]+))(?=[\\s,)>%}-])");
    private static final Pattern PICTURE =
            Pattern.compile("(?i)[^{}*]+\\.(png|jpe?g|gif|svg|webp|avif)([?#].*)?");
    private static final Pattern PLACE = Pattern.compile("\\.{0,2}/[^{}]*");
    private static final Set<String> IMAGES =
            Set.of(
                    "src",
                    "image",
                    "img",
                    "file",
                    "path",
                    "url",
                    "poster",
                    "thumb",
                    "image_path",
                    "image_url",
                    "srcset",
                    "light",
                    "dark",
                    "image1",
                    "image2",
                    "cover");
    private static final Set<String> LINKS = Set.of("href", "link", "url", "to");

    private final String text;
    private final Markup found;

    TemplateReferences(String text, Markup found) {
        this.text = text;
        this.found = found;
    }

    /** Reads one tag. */
    void read(Span tag) {
        Matcher head = HEAD.matcher(text).region(tag.start(), tag.end());
        if (!head.lookingAt()) {
            return;
        }
        Map<String, Span> named = new HashMap<>();
        Matcher argument = NAMED.matcher(text).region(head.end(), tag.end());
        while (argument.find()) {
            named.putIfAbsent(argument.group(1).toLowerCase(Locale.ROOT), value(argument, 2));
        }
        named.forEach((name, value) -> argument(tag, head.group(1), name, value, named));
        Matcher first = WORD.matcher(text).region(head.end(), tag.end());
        if (first.lookingAt()) {
            Span value = value(first, 1);
            boolean template =
                    head.group(1).startsWith("include") || head.group(1).equals("render");
            if (!template && PICTURE.matcher(text(value)).matches()) {
                image(tag, value, alt(head.group(1), named));
            }
        }
    }

    private static Span value(Matcher matcher, int from) {
        for (int group = from; group < from + 3; group++) {
            if (matcher.group(group) != null) {
                return new Span(matcher.start(group), matcher.end(group));
            }
        }
        throw new IllegalStateException("no group has matched");
    }

    private String text(Span span) {
        return text.substring(span.start(), span.end());
    }

    private void argument(
            Span tag, String tagName, String name, Span value, Map<String, Span> named) {
        if (IMAGES.contains(name) && PICTURE.matcher(text(value)).matches()) {
            image(tag, value, alt(tagName, named));
        } else if (LINKS.contains(name) && PLACE.matcher(text(value)).matches()) {
            found.links.add(new Link(LinkForm.TEMPLATE, tag, LinkTarget.parse(text(value)), value));
        }
    }

    /** An empty optional only for {@code figure}, which has no other source of alternative text. */
    private Optional<MappedText> alt(String tagName, Map<String, Span> named) {
        for (String name : new String[] {"alt", "caption", "title"}) {
            Span span = named.get(name);
            if (span != null) {
                return Optional.of(
                        new MappedText.Builder().literal(text, span.start(), span.end()).build());
            }
        }
        return tagName.equals("figure") ? Optional.empty() : Optional.of(MappedText.EMPTY);
    }

    private void image(Span tag, Span value, Optional<MappedText> alt) {
        found.images.add(
                new Image(LinkForm.TEMPLATE, tag, LinkTarget.parse(text(value)), value, alt));
    }
}
