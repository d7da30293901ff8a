@echo off
rem Runs Dragoman with the jars beside this script and a Java 17 or newer.
rem   JAVA_HOME       which Java to use; without it the one on the path
rem   DRAGOMAN_OPTS   options for Java (default: -Xmx1g -Xmn320m)
setlocal
set "DRAGOMAN_HOME=%~dp0.."
set "DRAGOMAN_JAVA=java.exe"
if defined JAVA_HOME set "DRAGOMAN_JAVA=%JAVA_HOME%\bin\java.exe"
if exist "%DRAGOMAN_HOME%\runtime\bin\java.exe" set "DRAGOMAN_JAVA=%DRAGOMAN_HOME%\runtime\bin\java.exe"
if not defined DRAGOMAN_OPTS set "DRAGOMAN_OPTS=-Xmx1g -Xmn320m"
if exist "%DRAGOMAN_JAVA%" goto run
where "%DRAGOMAN_JAVA%" >nul 2>nul && goto run
echo dragoman: there is no Java at "%DRAGOMAN_JAVA%". Install Java 17 or newer, or set JAVA_HOME to where it is. 1>&2
exit /b 1
:run
"%DRAGOMAN_JAVA%" -XX:FreqInlineSize=50 %DRAGOMAN_OPTS% -XX:+UseSerialGC -Dfile.encoding=UTF-8 -cp "%DRAGOMAN_HOME%\lib\*" org.dragoman.cli.Main %*
exit /b %ERRORLEVEL%
