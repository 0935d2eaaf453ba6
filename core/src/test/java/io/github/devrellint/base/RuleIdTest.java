package io.github.devrellint.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RuleIdTest {

    @ParameterizedTest
    @ValueSource(strings = {"a", "z", "broken-link", "a-b-c"})
    void isWordsJoinedByHyphens(String name) {
        assertThat(RuleId.of(name)).hasToString(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "-a", "a-", "a--b", "A", "a1", "a b", "a_b", "`", "{", "é"})
    void isNothingElse(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RuleId.of(name))
                .withMessage("not a rule id: " + name);
    }

    @Test
    void isComparedByItsName() {
        RuleId id = RuleId.of("broken-link");
        assertThat(id)
                .isEqualTo(RuleId.of("broken-link"))
                .hasSameHashCodeAs(RuleId.of("broken-link"))
                .isNotEqualTo(RuleId.of("broken-image"))
                .isNotEqualTo("broken-link")
                .isGreaterThan(RuleId.of("broken-image"))
                .isLessThan(RuleId.of("duplicate-word"));
        assertThat(id.hashCode()).isNotEqualTo(RuleId.of("broken-image").hashCode());
    }

    @Test
    void severitiesAscend() {
        assertThat(Severity.ERROR.atLeast(Severity.WARNING)).isTrue();
        assertThat(Severity.WARNING.atLeast(Severity.WARNING)).isTrue();
        assertThat(Severity.INFO.atLeast(Severity.WARNING)).isFalse();
        assertThat(Severity.OFF.atLeast(Severity.INFO)).isFalse();
    }
}
