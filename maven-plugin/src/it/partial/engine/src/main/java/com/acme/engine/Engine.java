package com.acme.engine;

public class Engine {
    public String start() {
        return "on";
    }
}
