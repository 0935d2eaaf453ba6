package io.github.devrellint.site.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class ScriptObjectReaderTest {

    @Test
    void readsLiteralsAndPassesOverTheRest() {
        KeyValues script =
                ScriptObjectReader.parse(
                        """
                        // { comment: 'no' }
                        const prefix = "/base";
                        module.exports = (config) => {
                          config.add('x'); let y = a ? b : c;
                          return { baseUrl: prefix, url: `https://${host}`, count: 3, on: true,
                            nested: [{ id: 'one', fn() { return 'no'; } }, call({ id: 'two' })],
                            computed: process.env.X || '/', "quoted-key": 'it\\'s', };
                        };
                        """);
        assertThat(script.anywhere("baseUrl", "")).isEqualTo("/base");
        assertThat(script.anywhere("url", "unknown")).isEqualTo("unknown");
        assertThat(script.anywhere("computed", "unknown")).isEqualTo("unknown");
        assertThat(script.anywhere("quoted-key", "")).isEqualTo("it's");
        assertThat(script.anywhere("comment", "unknown")).isEqualTo("unknown");
        assertThat(script.everywhere().flatMap(each -> each.string("id").stream()))
                .containsExactly("one", "two");
    }

    @Test
    void readsConstantsInTemplatesAndInFunctions() {
        KeyValues script =
                ScriptObjectReader.parse(
                        """
                        const base = '/hills';
                        export default function (site) {
                          let prefix = "/walks/";
                          if (process.env.BRANCH === "next") { prefix = "/next/"; }
                          return { prefix, baseUrl: `${base}/`, url: `${base}/${site}/` };
                        }
                        """);
        assertThat(script.anywhere("prefix", "unknown")).isEqualTo("/walks/");
        assertThat(script.anywhere("baseUrl", "unknown")).isEqualTo("/hills/");
        assertThat(script.anywhere("url", "unknown")).isEqualTo("unknown");
    }

    @Test
    void endsOnAnyText() {
        Random random = new Random(1);
        String alphabet = "{}[]();,:'\"`/*\\$ab. \n=?";
        for (int i = 0; i < 3_000; i++) {
            StringBuilder script = new StringBuilder();
            for (int length = random.nextInt(60); length > 0; length--) {
                script.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            Assertions.assertTimeoutPreemptively(
                    Duration.ofSeconds(20), () -> ScriptObjectReader.parse(script.toString()));
        }
        String deep = "{a:[".repeat(100_000);
        assertThat(ScriptObjectReader.parse(deep).keys()).containsExactly("objects");
    }
}
