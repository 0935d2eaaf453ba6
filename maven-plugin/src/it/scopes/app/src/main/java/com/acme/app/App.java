package com.acme.app;

import com.acme.generator.Named;

@Named
public class App {}
