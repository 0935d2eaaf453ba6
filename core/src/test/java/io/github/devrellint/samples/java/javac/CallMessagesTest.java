package io.github.devrellint.samples.java.javac;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallMessagesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "method book in class Pad cannot be applied to given types: required: String,int,"
                        + " found: String, reason: actual and formal argument lists differ in length"
                        + "| method book of Pad takes (String, int), not (String)",
                "constructor Pad in class Pad cannot be applied to given types: required: no arguments,"
                        + " found: int, reason: actual and formal argument lists differ in length"
                        + "| constructor Pad takes no arguments, not (int)",
                "method run in interface Pad<T> cannot be applied to given types: required:"
                        + " Function<T,R>, found: (a,b)->{ s[...]); }, reason: cannot infer type-variable(s) R"
                        + "| method run of Pad<T> takes (Function<T, R>), not these arguments",
                "method run in class Pad cannot be applied to given types: required: Runnable,"
                        + " found: (a)->{ }, reason: argument mismatch; incompatible parameter types in"
                        + " lambda expression"
                        + "| method run of Pad takes (Runnable), not these arguments: incompatible"
                        + " parameter types in lambda expression",
                "no suitable method found for as(Class<Pad>,int): method Body.<T>as(Class<T>) is not"
                        + " applicable, (cannot infer type-variable(s) T, (actual and formal argument"
                        + " lists differ in length)), method Body.as(String,int...) is not applicable,"
                        + " (varargs mismatch; Class<Pad> cannot be converted to String)"
                        + "| method as takes (Class<T>) or (String, int...), not (Class<Pad>, int)",
                "cannot find symbol: method on((a,b)->{ log[...]); }), in class Pad"
                        + "| cannot find symbol: method on, in class Pad",
                "cannot find symbol: method on(String), in class Pad"
                        + "| cannot find symbol: method on(String), in class Pad",
            })
    void saysWhatAMethodTakesAndWhatItWasGiven(String message, String shortened) {
        assertThat(CallMessages.shortened(message)).isEqualTo(shortened);
    }
}
