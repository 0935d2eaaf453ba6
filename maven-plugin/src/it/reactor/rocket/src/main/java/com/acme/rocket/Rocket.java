package com.acme.rocket;

import com.acme.engine.Engine;

public record Rocket(Engine engine) {}
