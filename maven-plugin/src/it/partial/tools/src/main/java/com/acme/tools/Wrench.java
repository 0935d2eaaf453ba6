package com.acme.tools;

public class Wrench {}
