package com.acme.engine;

public class Engine extends Motor {}
