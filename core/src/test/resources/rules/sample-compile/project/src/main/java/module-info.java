/** Samples are not part of the module, and may use what it does not require. */
module shop {}
