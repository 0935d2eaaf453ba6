package com.acme;

public final class Rocket {

    private final String name;

    public Rocket(String name) {
        this.name = name;
    }

    public String launch() {
        return name + " is on its way";
    }
}
