package com.acme.app;

public class AppFixture {
    public App app() {
        return new App();
    }
}
