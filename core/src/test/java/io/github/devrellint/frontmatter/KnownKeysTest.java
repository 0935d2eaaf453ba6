package io.github.devrellint.frontmatter;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.devrellint.site.generator.Generator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class KnownKeysTest {

    private final KnownKeys.Cache cache = new KnownKeys.Cache();

    static List<String> formats() {
        return KnownKeys.formats();
    }

    @ParameterizedTest
    @MethodSource("formats")
    void everyFormatHasAList(String format) {
        KnownKeys keys = cache.of(format);

        assertThat(keys.names()).contains("title", "tags").hasSizeGreaterThan(30);
        assertThat(keys.contains("nodes")).isTrue();
        assertThat(keys.contains("tittle")).isFalse();
        assertThat(keys.names()).doesNotContain("nodes");
        assertThat(cache.of(format)).isSameAs(keys);
    }

    @Test
    void generatorsWithOwnKeysHaveAList() {
        assertThat(Generator.ALL)
                .allSatisfy(
                        generator -> {
                            String list = "/front-matter/" + generator.name() + ".keys";
                            assertThat(KnownKeys.class.getResource(list) != null)
                                    .as(generator.name())
                                    .isEqualTo(generator.hasOwnKeys());
                        });
    }

    @Test
    void everyGeneratorHasKeys() {
        assertThat(Generator.names()).allMatch(name -> cache.of(name).contains("title"));
    }

    @Test
    void aGeneratorWithoutAListHasTheCommonKeys() {
        assertThat(cache.of("jbake").contains("title")).isTrue();
    }

    @Test
    void onlyHugoIgnoresLetterCase() {
        assertThat(cache.of("hugo").contains("LINKTITLE")).isTrue();
        assertThat(cache.of("jekyll").contains("Layout")).isFalse();
    }
}
