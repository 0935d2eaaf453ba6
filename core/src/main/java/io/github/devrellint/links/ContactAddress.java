package io.github.devrellint.links;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Judges the addresses of {@code mailto:} and {@code tel:} links by their form alone. */
final class ContactAddress {

    /** What a template fills in, and what keeps harvesters away. */
    private static final Pattern FILLED_IN = Pattern.compile("[{}<>\\[\\]$\\s]");

    private static final Pattern MAIL = Pattern.compile("[^@]+@[^@.]+(?:\\.[^@.]+)*");

    private ContactAddress() {}

    /**
     * What is wrong with a target (RFC 6068, RFC 3966); empty for other schemes, and for a mail
     * without an addressee, which the reader chooses.
     */
    static Optional<String> fault(String target) {
        int colon = target.indexOf(':');
        String scheme = colon < 0 ? "" : target.substring(0, colon).toLowerCase(Locale.ROOT);
        String rest = target.substring(colon + 1);
        if (scheme.equals("tel") && !FILLED_IN.matcher(rest).find()) {
            return rest.chars().anyMatch(Character::isDigit)
                    ? Optional.empty()
                    : Optional.of("no telephone number: " + target);
        }
        if (!scheme.equals("mailto")) {
            return Optional.empty();
        }
        String addresses = decoded(rest.replaceFirst("\\?.*", ""));
        boolean right =
                addresses.isEmpty()
                        || FILLED_IN.matcher(addresses).find()
                        || Arrays.stream(addresses.split(","))
                                .allMatch(
                                        address ->
                                                MAIL.matcher(address).matches()
                                                        && !address.startsWith("/"));
        return right ? Optional.empty() : Optional.of("no e-mail address: " + target);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}
