package io.github.devrellint;

import io.github.devrellint.base.RuleId;
import io.github.devrellint.rule.Finding;
import io.github.devrellint.rule.SiteRule.Place;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The places in other documents that findings disagree with: the other post with this address. */
public final class RelatedLocations {

    /** No finding has one. */
    public static final RelatedLocations NONE = new RelatedLocations(Map.of());

    /** A finding may move in its document; its message says which place is meant. */
    private record Key(RuleId rule, String message) {}

    private final Map<Key, Place> places;

    private RelatedLocations(Map<Key, Place> places) {
        this.places = places;
    }

    /** The place that a finding disagrees with, if there is one. */
    public Optional<Place> of(Finding finding) {
        return Optional.ofNullable(places.get(new Key(finding.rule(), finding.message())));
    }

    /** The same and those of another version of the document. */
    public RelatedLocations and(RelatedLocations more) {
        Map<Key, Place> all = new HashMap<>(more.places);
        all.putAll(places);
        return new RelatedLocations(Map.copyOf(all));
    }

    RelatedLocations with(RuleId rule, String message, Place place) {
        return new RelatedLocations(Map.of(new Key(rule, message), place)).and(this);
    }
}
