package io.github.devrellint.document.markup;

import io.github.devrellint.document.Anchor;
import io.github.devrellint.document.Image;
import io.github.devrellint.document.Link;
import io.github.devrellint.document.LinkForm;
import io.github.devrellint.document.LinkTarget;
import io.github.devrellint.document.MappedText;
import io.github.devrellint.document.Span;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Collects images, links and anchors from the elements and imports of an MDX file. */
final class JsxElements {

    private static final Pattern IMPORTED =
            Pattern.compile("import\\s+([\\w$]+)\\s+from\\s+['\"]([^'\"\\n]+)['\"]");

    private static final Pattern CALL =
            Pattern.compile(
                    "\\{\\s*(?:require\\(\\s*['\"](?!/)|useBaseUrl\\(\\s*['\"])([^'\"\\n]+)['\"]\\s*\\)(?:\\.default)?\\s*}");

    /** The bundler takes it from the folder of the site and not from its address. */
    private static final Pattern ROOTED =
            Pattern.compile(
                    "\\{\\s*require\\(\\s*['\"](/[^'\"\\n]+)['\"]\\s*\\)(?:\\.default)?\\s*}");

    private static final Pattern STRING = Pattern.compile("\\{\\s*['\"`]([^'\"`\\n$]+)['\"`]\\s*}");
    private static final Pattern VARIABLE = Pattern.compile("\\{\\s*([\\w$]+)\\s*}");
    private static final Pattern PICTURE =
            Pattern.compile("(?i).*\\.(png|jpe?g|gif|svg|webp|avif|ico|bmp)([?#].*)?");

    private final String text;
    private final Markup found;
    private final Map<String, AttributeValue> imported = new HashMap<>();

    JsxElements(String text, Markup found) {
        this.text = text;
        this.found = found;
    }

    /** An attribute's value as written, without quotes. */
    record AttributeValue(String text, Span span) {}

    /** Records the file that each imported name refers to. */
    void imports(int start, int end) {
        Matcher matcher = IMPORTED.matcher(text).region(start, end);
        while (matcher.find()) {
            String path = matcher.group(2);
            Span span = new Span(matcher.start(2), matcher.end(2));
            imported.put(matcher.group(1), new AttributeValue(path, span));
            if (PICTURE.matcher(path).matches()) {
                LinkTarget target = LinkTarget.parse(path);
                found.images.add(
                        new Image(LinkForm.JSX, span, target, span, Optional.of(MappedText.EMPTY)));
            }
        }
    }

    /** Records the image, link and anchors of an element. */
    void element(String name, Span span, Map<String, AttributeValue> attributes) {
        boolean image = name.equals("img") || name.equals("Image") || name.endsWith("Image");
        path(attributes.get("src"))
                .filter(source -> image || PICTURE.matcher(source.text()).matches())
                .ifPresent(source -> image(span, source, image, attributes.get("alt")));
        path(attributes.get("href"))
                .or(() -> path(attributes.get("to")))
                .ifPresent(
                        href ->
                                found.links.add(
                                        new Link(
                                                LinkForm.JSX,
                                                span,
                                                LinkTarget.parse(href.text()),
                                                href.span())));
        for (String key : new String[] {"id", "name"}) {
            AttributeValue value = attributes.get(key);
            if (value != null
                    && !value.text().startsWith("{")
                    && (key.equals("id") || name.equals("a"))) {
                found.anchors.add(new Anchor(value.text(), value.span()));
            }
        }
    }

    private void image(Span span, AttributeValue source, boolean wantsAlt, AttributeValue alt) {
        Optional<MappedText> text =
                alt != null
                        ? Optional.of(
                                new MappedText.Builder()
                                        .literal(this.text, alt.span().start(), alt.span().end())
                                        .build())
                        : wantsAlt ? Optional.empty() : Optional.of(MappedText.EMPTY);
        found.images.add(
                new Image(
                        LinkForm.JSX, span, LinkTarget.parse(source.text()), source.span(), text));
    }

    /** The path that an attribute gives as a string, by {@code require}, or by an imported name. */
    private Optional<AttributeValue> path(AttributeValue value) {
        if (value == null) {
            return Optional.empty();
        }
        if (!value.text().startsWith("{")) {
            return Optional.of(value);
        }
        for (Pattern pattern : new Pattern[] {CALL, ROOTED, STRING}) {
            Matcher matcher = pattern.matcher(value.text());
            if (matcher.matches()) {
                int start = value.span().start() + matcher.start(1);
                var span = new Span(start, start + matcher.group(1).length());
                String root = pattern == ROOTED ? "@site" : "";
                return Optional.of(new AttributeValue(root + matcher.group(1), span));
            }
        }
        Matcher variable = VARIABLE.matcher(value.text());
        return variable.matches()
                ? Optional.ofNullable(imported.get(variable.group(1)))
                : Optional.empty();
    }
}
