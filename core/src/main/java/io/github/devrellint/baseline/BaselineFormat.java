package io.github.devrellint.baseline;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.devrellint.baseline.Baseline.Entry;
import io.github.devrellint.records.RecordFields;
import io.github.devrellint.records.RecordFormat;
import java.io.IOException;

/** How a baseline is kept: a record per accepted finding. */
final class BaselineFormat extends RecordFormat<Entry> {

    BaselineFormat() {
        super("findings", "a baseline");
    }

    @Override
    protected Entry object(RecordFields fields) {
        String count = fields.required("count");
        if (!count.matches("[1-9][0-9]{0,8}")) {
            throw new IllegalArgumentException("no count: " + count);
        }
        return new Entry(
                fields.required("path"),
                fields.required("rule"),
                fields.required("message"),
                fields.required("fingerprint"),
                Integer.parseInt(count));
    }

    @Override
    protected void write(Entry entry, JsonGenerator json) throws IOException {
        json.writeStringField("path", entry.path());
        json.writeStringField("rule", entry.rule());
        json.writeStringField("message", entry.message());
        json.writeStringField("fingerprint", entry.fingerprint());
        json.writeNumberField("count", entry.count());
    }
}
