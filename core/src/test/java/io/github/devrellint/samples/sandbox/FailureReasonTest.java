package io.github.devrellint.samples.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FailureReasonTest {

    @Test
    void isTheFirstLineThatIsNoWarning() {
        String output =
                """
                Picked up JAVA_TOOL_OPTIONS: -Dx=y
                OpenJDK 64-Bit Server VM warning: Options -Xverify:none were deprecated in JDK 13.
                WARNING: A terminally deprecated method in sun.misc.Unsafe has been called
                a.kt:1:5: warning: variable 'x' is never used
                info: some compiler 1.0

                  error: no such option: -x
                  error: and another one
                """;
        assertThat(FailureReason.in(output)).contains("error: no such option: -x");
    }

    @Test
    void namesTheRootOfAnExceptionOfJava() {
        String output =
                """
                exception: java.lang.ExceptionInInitializerError
                \tat com.example.Files.<clinit>(Files.java:52)
                Caused by: java.lang.IllegalStateException: no version
                \tat com.example.Version.<clinit>(Version.java:3)
                Caused by: java.lang.IllegalArgumentException: 25.0.3
                \tat com.example.Version.parse(Version.java:270)
                """;
        assertThat(FailureReason.in(output))
                .contains(
                        "exception: java.lang.ExceptionInInitializerError,"
                                + " caused by java.lang.IllegalArgumentException: 25.0.3");
    }

    @Test
    void isNoneWhereThereIsNothingButWarnings() {
        assertThat(FailureReason.in("")).isEmpty();
        assertThat(FailureReason.in("\nwarning: nothing to do\n \n")).isEmpty();
    }
}
