import Testing
import Site
