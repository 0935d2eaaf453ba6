package com.example.greeter;

import java.time.LocalTime;

/** Greets people by the time of the day. */
public final class Greeter {

    private final String name;

    public Greeter(String name) {
        this.name = name;
    }

    /** Returns what to say at a time of the day. */
    public String greetingAt(LocalTime time) {
        if (time.isBefore(LocalTime.NOON)) {
            return "Good morning, " + name;
        }
        return time.isBefore(LocalTime.of(18, 0)) ? "Good afternoon, " + name : "Good evening, " + name;
    }
}
