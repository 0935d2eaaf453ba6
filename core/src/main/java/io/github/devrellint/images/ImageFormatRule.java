package io.github.devrellint.images;

import com.google.auto.service.AutoService;
import io.github.devrellint.base.ByteSize;
import io.github.devrellint.base.RuleId;
import io.github.devrellint.base.Severity;
import io.github.devrellint.context.ServiceKey;
import io.github.devrellint.document.Document;
import io.github.devrellint.document.Image;
import io.github.devrellint.document.LinkTarget;
import io.github.devrellint.document.Span;
import io.github.devrellint.rule.Problem;
import io.github.devrellint.rule.Rule;
import io.github.devrellint.site.Site;
import io.github.devrellint.site.files.CaseExactFiles;
import io.github.devrellint.site.lookup.Lookup;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reports damaged images, images whose content does not match their extension, and large images.
 * Each file is read once per run.
 */
@AutoService(Rule.class)
public final class ImageFormatRule implements Rule<ImageFormatRule.Options> {

    private static final Pattern DATA =
            Pattern.compile(
                    "(?i)data:image/([a-z+.-]+)((?:;[\\w=-]+)*?)(;base64)?,(.*)", Pattern.DOTALL);

    /**
     * @param maxSize of a file, as {@link ByteSize} reads it; empty for no limit
     */
    public record Options(String maxSize) {
        public Options {
            ByteSize.limit(maxSize);
        }
    }

    /** Facts about image files, by path. */
    private record Headers(Map<Path, Facts> known) {
        static final ServiceKey<Headers> KEY =
                ServiceKey.of(Headers.class, context -> new Headers(new ConcurrentHashMap<>()));
    }

    private record Facts(long size, ImageHeader header) {}

    @Override
    public RuleId id() {
        return RuleId.of("image-format");
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Options defaults() {
        return new Options("1m");
    }

    @Override
    public Stream<Problem> check(Document document, Site site, Options options) {
        long most = ByteSize.limit(options.maxSize());
        Headers headers = site.context().service(Headers.KEY);
        Set<Span> seen = new HashSet<>();
        return document.allImages()
                .filter(image -> seen.add(image.targetSpan()))
                .flatMap(image -> problems(document, image, site, headers, most).stream());
    }

    private static List<Problem> problems(
            Document document, Image image, Site site, Headers headers, long most) {
        if (image.target() instanceof LinkTarget.Data data) {
            return data(data.raw())
                    .map(message -> List.of(new Problem(image.targetSpan(), message)))
                    .orElse(List.of());
        }
        if (!(site.find(document, image) instanceof Lookup.Found found)) {
            return List.of();
        }
        String name = found.file().getFileName().toString();
        String extension = name.substring(name.lastIndexOf('.') + 1);
        Facts facts = headers.known().get(found.file());
        if (facts == null) {
            facts = read(document, found.file(), site);
            headers.known().put(found.file(), facts);
        }
        List<String> messages = new ArrayList<>();
        ImageHeader header = facts.header();
        if (!header.fault().isEmpty()) {
            messages.add(name + " " + header.fault());
        }
        header.otherThan(extension)
                .ifPresent(
                        format ->
                                messages.add(
                                        name
                                                + " is a "
                                                + format.toUpperCase(Locale.ROOT)
                                                + " file"));
        if (facts.size() > most) {
            messages.add(
                    name
                            + " is too large: "
                            + readable(facts.size())
                            + ", limit "
                            + readable(most));
        }
        return messages.stream().map(message -> new Problem(image.targetSpan(), message)).toList();
    }

    private static Facts read(Document document, Path file, Site site) {
        CaseExactFiles tree = site.files(document);
        long size = tree.size(file);
        if (size > CaseExactFiles.LARGEST) {
            return new Facts(size, new ImageHeader("", ""));
        }
        try {
            return new Facts(size, ImageHeader.of(tree.read(file)));
        } catch (UncheckedIOException e) {
            site.context().notices().unreadable(file, "can't be read");
            return new Facts(size, new ImageHeader("", ""));
        }
    }

    private static String readable(long bytes) {
        return bytes < 1024 * 1024
                ? bytes / 1024 + " KB"
                : String.format(Locale.ROOT, "%.1f MB", bytes / 1024.0 / 1024.0);
    }

    /** The problem of a data URI, if any. */
    private static Optional<String> data(String uri) {
        Matcher data = DATA.matcher(uri);
        if (!data.matches()) {
            return Optional.of("data URI is not an image");
        }
        if (data.group(3) == null) {
            return Optional.empty();
        }
        try {
            byte[] bytes =
                    Base64.getMimeDecoder()
                            .decode(data.group(4).getBytes(StandardCharsets.US_ASCII));
            String fault = ImageHeader.of(bytes).fault();
            return fault.isEmpty() ? Optional.empty() : Optional.of("data URI " + fault);
        } catch (IllegalArgumentException e) {
            return Optional.of("data URI is not valid Base64");
        }
    }
}
