package com.acme.generator;

/** Gives a class a companion that knows its name. */
public @interface Named {}
