@echo off
rem Runs devrel-lint on a JDK, 17 or newer: that of JAVA_HOME, or the first java on the PATH.
setlocal EnableExtensions DisableDelayedExpansion
for %%d in ("%~dp0..\lib") do set "LIB=%%~fd"
if defined JAVA_HOME goto java_home
set "JAVA="
for %%j in (java.exe) do set "JAVA=%%~$PATH:j"
if defined JAVA goto start
set "HOW=https://adoptium.net"
for %%w in (winget.exe) do if not "%%~$PATH:w"=="" set "HOW=winget install EclipseAdoptium.Temurin.21.JDK"
echo devrel-lint: no java found>&2
echo devrel-lint:   install a JDK, 17 or newer, or set JAVA_HOME: %HOW%>&2
echo devrel-lint:   or take devrel-lint with a Java of its own: https://github.com/devrellint/devrel-lint/releases>&2
exit /b 2

:java_home
rem Some write it with quotation marks.
set "JAVA_HOME=%JAVA_HOME:"=%"
set "JAVA=%JAVA_HOME%\bin\java.exe"
if exist "%JAVA%" goto start
echo devrel-lint: JAVA_HOME is "%JAVA_HOME%", where there is no bin\java.exe>&2
exit /b 2

:start
set /p PICOCLI=<"%LIB%\boot"
set /p BUILD=<"%LIB%\build"
rem From JDK 19 on, the first run leaves an archive of its classes for those that follow.
if not defined LOCALAPPDATA set "LOCALAPPDATA=%TEMP%"
set "STORE=%LOCALAPPDATA%\devrel-lint\launcher"
if not exist "%STORE%" md "%STORE%" 2>nul
"%JAVA%" -XX:-UsePerfData -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xmn96m ^
 -XX:+UseTransparentHugePages -XX:-UseDynamicNumberOfCompilerThreads ^
 -XX:+UnlockDiagnosticVMOptions -XX:ArchiveRelocationMode=0 ^
 -XX:+IgnoreUnrecognizedVMOptions -XX:-AOTReplayTraining "-Xbootclasspath/a:%LIB%\%PICOCLI%" ^
 -Djava.lang.invoke.MethodHandle.COMPILE_THRESHOLD=30 ^
 -Xlog:disable -Xlog:all=error:stderr ^
 -XX:+AutoCreateSharedArchive "-XX:SharedArchiveFile=%STORE%\%BUILD%.jsa" ^
 "-Ddevrel-lint.launcher=%~f0" -jar "%LIB%\devrel-lint.jar" %*
exit /b %ERRORLEVEL%
