package io.github.devrellint.stats;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.github.devrellint.report.Printable;
import io.github.devrellint.rule.Sample;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Statistics as one JSON object, posts and authors. No field is ever left out. */
public final class StatsJson implements StatsFormat {

    @Override
    public String name() {
        return "json";
    }

    @Override
    public void writePosts(SiteStats stats, Appendable out) throws IOException {
        StringWriter buffer = new StringWriter();
        try (JsonGenerator json =
                new JsonFactory().createGenerator(buffer).useDefaultPrettyPrinter()) {
            json.writeStartObject();
            json.writeStringField("asOf", stats.asOf().toString());
            json.writeNumberField("otherPages", stats.otherPages());
            json.writeArrayFieldStart("posts");
            for (PostStats post : stats.posts()) {
                post(json, post, post.ageInDays(stats.asOf()));
            }
            json.writeEndArray();
            json.writeArrayFieldStart("authors");
            for (AuthorStats author : stats.authors()) {
                author(json, author);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        out.append(Printable.json(buffer.toString())).append('\n');
    }

    /** The object has both in any case. */
    @Override
    public void writeAuthors(SiteStats stats, Appendable out) throws IOException {
        writePosts(stats, out);
    }

    private static void post(JsonGenerator json, PostStats post, OptionalLong age)
            throws IOException {
        json.writeStartObject();
        json.writeStringField("path", post.page().path());
        json.writeStringField("title", post.page().title());
        json.writeArrayFieldStart("authors");
        for (String author : post.page().authors()) {
            json.writeString(author);
        }
        json.writeEndArray();
        optional(json, "published", post.page().published());
        optional(json, "updated", post.page().updated());
        json.writeFieldName("ageDays");
        if (age.isPresent()) {
            json.writeNumber(age.getAsLong());
        } else {
            json.writeNull();
        }
        json.writeStringField("code", post.code().label());
        counts(json, post.counts());
        samples(json, post.samples());
        json.writeEndObject();
    }

    private static void author(JsonGenerator json, AuthorStats author) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", author.name());
        json.writeNumberField("posts", author.posts());
        optional(json, "latest", author.latest());
        json.writeObjectFieldStart("code");
        for (CodeState state : CodeState.values()) {
            json.writeNumberField(state.label(), author.count(state));
        }
        json.writeEndObject();
        counts(json, author.counts());
        samples(json, author.samples());
        json.writeEndObject();
    }

    private static void optional(JsonGenerator json, String field, Optional<?> value)
            throws IOException {
        json.writeStringField(field, value.map(Object::toString).orElse(null));
    }

    private static void counts(JsonGenerator json, Counts counts) throws IOException {
        json.writeNumberField("words", counts.words());
        json.writeNumberField("readingMinutes", counts.readingMinutes());
        json.writeNumberField("lines", counts.lines());
        json.writeNumberField("codeLines", counts.codeLines());
        json.writeNumberField("codePercent", counts.codePercent());
        json.writeNumberField("images", counts.images());
        json.writeNumberField("links", counts.links());
        json.writeNumberField("externalLinks", counts.externalLinks());
        json.writeNumberField("errors", counts.errors());
        json.writeNumberField("warnings", counts.warnings());
        json.writeNumberField("infos", counts.infos());
    }

    private static void samples(JsonGenerator json, SampleCounts samples) throws IOException {
        json.writeObjectFieldStart("samples");
        for (Map.Entry<String, Map<Sample.Status, Integer>> language :
                samples.byLanguage().entrySet()) {
            json.writeObjectFieldStart(language.getKey());
            for (Map.Entry<Sample.Status, Integer> status : language.getValue().entrySet()) {
                String name = status.getKey().name().toLowerCase(Locale.ROOT);
                json.writeNumberField(name, status.getValue());
            }
            json.writeEndObject();
        }
        json.writeEndObject();
    }
}
