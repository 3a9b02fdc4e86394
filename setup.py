"""What pyproject.toml cannot say: the worked example is one of cases/, and installed with the package."""

from setuptools import find_namespace_packages, setup

setup(
    packages=[*find_namespace_packages(include=["provenance", "provenance.*"]), "provenance.demo"],
    package_dir={"provenance.demo": "cases/velmar-talks"},
)
