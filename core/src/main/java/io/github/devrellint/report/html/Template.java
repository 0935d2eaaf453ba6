package io.github.devrellint.report.html;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The frame of the page, its style and its script, which are resources. The page allows nothing but
 * this style, this script and images in data URIs: whatever a post might bring in, it can neither
 * run nor load anything.
 */
final class Template {

    private static final Pattern PLACE = Pattern.compile("\\{\\{(\\w+)}}");

    private final String frame = resource("report.html");
    private final String style = resource("report.css");
    private final String script = resource("report.js");

    Template() throws IOException {}

    /** Writes one part of the page. */
    interface Part {
        void write(HtmlWriter html) throws IOException;
    }

    /**
     * Writes the page.
     *
     * @param parts by the name of their place in the frame
     */
    void write(Map<String, Part> parts, Appendable out) throws IOException {
        HtmlWriter html = new HtmlWriter(out);
        Matcher place = PLACE.matcher(frame);
        int done = 0;
        while (place.find()) {
            out.append(frame, done, place.start());
            done = place.end();
            switch (place.group(1)) {
                case "style" -> out.append(style);
                case "script" -> out.append(script);
                case "policy" -> html.text(policy());
                default -> parts.get(place.group(1)).write(html);
            }
        }
        out.append(frame, done, frame.length());
    }

    private String policy() {
        return "default-src 'none'; img-src data:; style-src "
                + source(style)
                + "; script-src "
                + source(script)
                + "; base-uri 'none'; form-action 'none'";
    }

    /** A source that is known by its content, see Content Security Policy Level 3. */
    private static String source(String text) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // each JDK has it
        }
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = Template.class.getResourceAsStream("/report/" + name)) {
            if (in == null) {
                throw new IOException("no resource " + name);
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.replace("\r\n", "\n"); // as a browser does before it computes the hash
        }
    }
}
