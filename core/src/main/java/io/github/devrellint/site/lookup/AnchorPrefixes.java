package io.github.devrellint.site.lookup;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import io.github.devrellint.document.AnalysisKey;
import io.github.devrellint.document.Document;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How many links of a document have the same few letters before a hyphen in their anchors. */
record AnchorPrefixes(Map<String, Long> counts) {

    static final AnalysisKey<AnchorPrefixes> KEY =
            AnalysisKey.of(AnchorPrefixes.class, AnchorPrefixes::of);

    private static final Pattern PREFIX = Pattern.compile("#([a-z]{1,3}-)");

    private static AnchorPrefixes of(Document document) {
        return new AnchorPrefixes(
                document.links().stream()
                        .flatMap(link -> in(link.target().raw()))
                        .collect(groupingBy(Function.identity(), counting())));
    }

    private static Stream<String> in(String target) {
        return PREFIX.matcher(target).results().map(found -> found.group(1)).distinct();
    }

    /**
     * The number of links.
     *
     * @param prefix with its hyphen
     */
    long links(String prefix) {
        return counts.getOrDefault(prefix, 0L);
    }
}
