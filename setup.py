"""What pyproject.toml cannot say: the worked example is one of cases/, and installed with the package."""

from setuptools import find_namespace_packages, setup

DEMO = {"provenance.demo": "cases/velmar-talks", "provenance.demo.accounts": "cases/velmar-talks/accounts"}

setup(packages=[*find_namespace_packages(include=["provenance", "provenance.*"]), *DEMO], package_dir=DEMO)
