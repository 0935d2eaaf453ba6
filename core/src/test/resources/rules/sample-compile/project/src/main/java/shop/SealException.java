package shop;

import depot.DepotException;

/** Of a supertype that the project has from a library. */
public class SealException extends DepotException {}
