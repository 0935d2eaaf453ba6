package io.github.devrellint.stats;

import io.github.devrellint.pages.PageFacts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Statistics of the posts of one author. A post of several counts for each of them.
 *
 * @param name as front matter has it
 * @param posts how many
 * @param latest day of the latest publication
 * @param states how many of the posts are in each state; states without posts are missing
 */
public record AuthorStats(
        String name,
        int posts,
        Optional<LocalDate> latest,
        Map<CodeState, Integer> states,
        Counts counts,
        SampleCounts samples) {

    /** For posts whose front matter names none. */
    private static final String NOBODY = "(none)";

    /** Sorted by the number of posts, the most first. */
    static List<AuthorStats> of(List<PostStats> posts) {
        Map<String, List<PostStats>> byAuthor = new TreeMap<>();
        for (PostStats post : posts) {
            List<String> names = post.page().authors();
            for (String name : names.isEmpty() ? List.of(NOBODY) : names) {
                byAuthor.computeIfAbsent(name, key -> new ArrayList<>()).add(post);
            }
        }
        return byAuthor.entrySet().stream()
                .map(entry -> of(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt(AuthorStats::posts).reversed())
                .toList();
    }

    private static AuthorStats of(String name, List<PostStats> posts) {
        return new AuthorStats(
                name,
                posts.size(),
                posts.stream()
                        .map(PostStats::page)
                        .map(PageFacts::published)
                        .flatMap(Optional::stream)
                        .max(Comparator.naturalOrder()),
                posts.stream()
                        .collect(
                                Collectors.toMap(
                                        PostStats::code, post -> 1, Integer::sum, TreeMap::new)),
                Counts.sum(posts.stream().map(PostStats::counts).toList()),
                SampleCounts.sum(posts.stream().map(PostStats::samples).toList()));
    }

    /** How many posts are in a state. */
    public int count(CodeState state) {
        return states.getOrDefault(state, 0);
    }
}
