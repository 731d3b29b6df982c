@echo off
rem Starts the tutor on Windows; every argument is the tutor's own. The first start makes .venv.
py -3 -I "%~dp0bootstrap" tutor -I -m tutor %*
exit /b %errorlevel%
