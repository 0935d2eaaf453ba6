package com.acme.orbit;

import com.acme.engine.Engine;

public record Orbit(Engine engine) {}
