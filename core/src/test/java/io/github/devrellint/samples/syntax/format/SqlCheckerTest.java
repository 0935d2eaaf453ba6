package io.github.devrellint.samples.syntax.format;

import static io.github.devrellint.samples.syntax.Verdicts.VALID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.github.devrellint.samples.syntax.Verdicts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SqlCheckerTest {

    private static String check(String code) {
        return Verdicts.of(new SqlChecker(), "sql", code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-- it's a comment\nSELECT a, count(*) FROM t GROUP BY a; SELECT 1\n",
                "CREATE TABLE t (id BIGINT PRIMARY KEY, name VARCHAR(10) NOT NULL);\n",
                "INSERT INTO t (a) VALUES ('it''s; ok');\n",
                "WITH x AS (SELECT 1) SELECT * FROM x LEFT JOIN y ON x.id = y.id;\n",
            })
    void findsNothingInWhatIsSql(String code) {
        assertThat(check(code)).isEqualTo(VALID);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE CATALOG x WITH ('a'='b');\n",
                "SELECT * FROM t TIMESTAMP AS OF '2020-01-01';\n",
                "SELECT ... FROM t\n",
                "SELECT * FROM <table> WHRE x\n",
                "mysql> SELECT 1;\n+---+\n| 1 |\n+---+\n",
            })
    void isSilentAboutOtherDialectsAndParts(String code) {
        assertThat(check(code)).startsWith("unchecked: ");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            delimiter = '|',
            value = {
                "SELECT a FORM t;                | 1:10 \"FORM\": \"FORM\" where FROM is expected",
                "SELCT a FROM t;                 | 1:1 \"SELCT\": \"SELCT\" where SELECT is expected",
                "SELECT 1; SELECT a, FROM t;     | 1:19 \",\": comma before FROM",
                "SELECT * FROM t WHERE a = 'x;   | 1:27 \"'\": string is not closed",
                "SELECT * FROM t ORDER a;        | 1:17 \"ORDER\": ORDER without BY",
                "SELECT count(* FROM t;          | 1:14 \"*\": missing \")\"",
                "SELECT * FROM t WHERE a = 1);   | 1:28 \")\": unmatched \")\"",
                "INSERT INTO t VALUES (1 2);     | 1:25 \"2\": missing comma before 2",
                "UPDATE t SET a = 1 b = 2;       | 1:20 \"b\": missing comma before b",
            })
    void pointsAtTheFault(String code, String expected) {
        assertThat(check(code + "\n")).isEqualTo(expected);
    }

    @Test
    void pointsAtTheLineOfAScript() {
        assertThat(check("CREATE TABLE t (\n  a INT\n  b INT\n);\n"))
                .isEqualTo("3:3 \"b\": missing comma before b");
    }

    @Test
    void survivesHostileInput() {
        assertThatNoException()
                .isThrownBy(
                        () -> {
                            check("SELECT " + "(".repeat(4000) + "1" + ")".repeat(4000) + ";\n");
                            check("SELECT " + "(".repeat(40) + "1" + ")".repeat(39) + ";\n");
                            check("'".repeat(9999) + "\n");
                            check("SELECT a, b ".repeat(5000) + "\n");
                        });
    }
}
