package io.github.devrellint.samples.java.run;

import java.util.regex.Pattern;

/**
 * The generated packages that samples are compiled in, one for each, which readers must not see.
 */
public final class SamplePackages {

    private static final Pattern PREFIX = Pattern.compile("\\bsample\\d++\\.(?=\\w)");

    private SamplePackages() {}

    /** Returns what a program printed, with simple names of the classes of samples. */
    public static String removedFrom(String text) {
        return PREFIX.matcher(text).replaceAll("");
    }
}
