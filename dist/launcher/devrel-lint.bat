@echo off
rem Runs devrel-lint on a JDK, 17 or newer: that of JAVA_HOME, or the first java on the PATH.
setlocal EnableExtensions DisableDelayedExpansion
set "LIB=%~dp0..\lib"
set "JAVA=java.exe"
if not defined JAVA_HOME goto java_on_path
set "JAVA=%JAVA_HOME%\bin\java.exe"
if exist "%JAVA%" goto java_found
echo devrel-lint: JAVA_HOME is %JAVA_HOME%, where there is no bin\java.exe 1>&2
exit /b 2
:java_on_path
where /q java.exe
if not errorlevel 1 goto java_found
echo devrel-lint: no java found; install a JDK, 17 or newer, or set JAVA_HOME: https://adoptium.net 1>&2
exit /b 2
:java_found
for %%f in ("%LIB%\picocli-*.jar") do set "PICOCLI=%%f"
set /p BUILD=<"%LIB%\build"
rem From JDK 19 on, the first run leaves an archive of its classes for those that follow.
set "STORE=%LOCALAPPDATA%\devrel-lint\launcher"
if not exist "%STORE%" md "%STORE%" 2>nul
"%JAVA%" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xmn64m ^
 -XX:+UnlockDiagnosticVMOptions -XX:ArchiveRelocationMode=0 ^
 -XX:+IgnoreUnrecognizedVMOptions -XX:-AOTReplayTraining "-Xbootclasspath/a:%PICOCLI%" ^
 -Djava.lang.invoke.MethodHandle.COMPILE_THRESHOLD=30 ^
 -Xlog:disable -Xlog:all=error:stderr ^
 -XX:+AutoCreateSharedArchive "-XX:SharedArchiveFile=%STORE%\%BUILD%.jsa" ^
 "-Ddevrel-lint.launcher=%~f0" -jar "%LIB%\devrel-lint.jar" %*
exit /b %ERRORLEVEL%
