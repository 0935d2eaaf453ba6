package com.acme.engine;

public final class Engine {

    public String start() {
        return "roar";
    }
}
