package com.acme.engine;

public final class Engine {

    public String ignite() {
        return "roar";
    }
}
