#!/usr/bin/env node
// Starts the self-contained image that npm installed for this system.
"use strict";

const { spawn } = require("node:child_process");
const fs = require("node:fs");
const os = require("node:os");
const path = require("node:path");

const FAILURE = 2;

/** Returns the folder of the image; ends the process if there is none for this system. */
function image() {
  const name = `@devrel-lint/${process.platform}-${process.arch}`;
  try {
    return path.dirname(require.resolve(`${name}/package.json`));
  } catch {
    console.error(
      `devrel-lint: ${name} is not installed. Either there is none for this system, or npm was told` +
        " to leave out optional dependencies. Other ways to install devrel-lint:" +
        " https://github.com/devrellint/devrel-lint",
    );
    process.exit(FAILURE);
  }
}

/** Gives the jars the time that the archive of their classes knows; npm does not keep it. */
function restoreTimes(folder) {
  const { time } = require(path.join(folder, "package.json")).devrelLint;
  const lib = path.join(folder, "lib");
  if (fs.statSync(path.join(lib, "build")).mtimeMs === time * 1000) {
    return;
  }
  try {
    const jars = fs.readdirSync(lib).filter((name) => name.endsWith(".jar"));
    // `build` is the last one: it says that the others are done
    for (const name of [...jars, "build"]) {
      fs.utimesSync(path.join(lib, name), time, time);
    }
  } catch {
    // Installed by another user: the launcher makes an archive of its own.
  }
}

const folder = image();
restoreTimes(folder);
const run = spawn(path.join(folder, "bin", "devrel-lint"), process.argv.slice(2), {
  stdio: "inherit",
});
// Whoever ends this process means the one that does the work.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
  process.on(signal, () => run.kill(signal));
}
run.on("error", (error) => {
  console.error(`devrel-lint: ${error.message}`);
  process.exit(FAILURE);
});
run.on("exit", (status, signal) => {
  process.exit(signal ? 128 + os.constants.signals[signal] : status);
});
